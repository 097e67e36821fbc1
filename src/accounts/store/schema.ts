import { Account } from '../domain/account';
import { Link } from '../domain/link';
import { Session } from '../domain/session';
import { Shop } from '../domain/shop';
import { User } from '../domain/user';
import { Accounts1700000000001 } from './migrations/1700000000001-accounts';

export const accountsEntities = [Account, User, Shop, Session, Link];
export const accountsMigrations = [Accounts1700000000001];
