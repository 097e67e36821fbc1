import { Notice } from '../domain/notice';
import { Notifications1700000000007 } from './migrations/1700000000007-notifications';

export const notificationsEntities = [Notice];
export const notificationsMigrations = [Notifications1700000000007];
