import { Account } from '../domain/account';
import { Link } from '../domain/link';
import { MemberShop } from '../domain/member-shop';
import { Session } from '../domain/session';
import { Shop } from '../domain/shop';
import { User } from '../domain/user';
import { Accounts1700000000001 } from './migrations/1700000000001-accounts';
import { MemberShops1700000000092 } from './migrations/1700000000092-member-shops';

export const accountsEntities = [Account, User, Shop, Session, Link, MemberShop];
export const accountsMigrations = [Accounts1700000000001, MemberShops1700000000092];
