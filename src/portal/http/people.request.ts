import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { longestNext } from './sign-in.request';

/** What the address of a page about oneself may carry. */
export class PeopleQuery {
  /** Where to go afterwards. */
  @IsOptional()
  @IsString()
  @MaxLength(longestNext)
  next?: string;

  /** What was just done. */
  @IsOptional()
  @IsString()
  @MaxLength(20)
  hecho?: string;

  /** The next page of a list. */
  @IsOptional()
  @IsString()
  @MaxLength(400)
  cursor?: string;
}

/** What the address in a letter carries. */
export class LinkQuery {
  @IsOptional()
  @IsString()
  @MaxLength(200)
  token?: string;

  @IsOptional()
  @IsString()
  @MaxLength(20)
  hecho?: string;
}

/** What every form may carry. The values of a form are checked by the rules of REST, to tell faults beside fields. */
class Form {
  @IsOptional()
  @IsString()
  formToken?: string;

  @IsOptional()
  @IsString()
  @MaxLength(longestNext)
  next?: string;
}

/** A form of a button alone. */
export class ButtonForm extends Form {}

export class RegisterForm extends Form {
  @IsOptional()
  @IsString()
  name: string = '';

  @IsOptional()
  @IsString()
  email: string = '';

  @IsOptional()
  @IsString()
  password: string = '';

  @IsOptional()
  @IsString()
  accountName: string = '';

  @IsOptional()
  @IsString()
  shopName: string = '';

  @IsOptional()
  @IsString()
  shopUrl: string = '';
}

export class ConfirmForm extends Form {
  @IsString()
  @MaxLength(200)
  token: string;
}

export class RecoverForm extends Form {
  @IsOptional()
  @IsString()
  email: string = '';
}

export class NewPasswordForm extends Form {
  @IsString()
  @MaxLength(200)
  token: string;

  @IsOptional()
  @IsString()
  password: string = '';
}

export class ProfileForm extends Form {
  @IsOptional()
  @IsString()
  name: string = '';

  @IsIn(['es', 'en'])
  locale: 'es' | 'en';
}

export class PasswordForm extends Form {
  /** For password managers; who it is about is known. */
  @IsOptional()
  @IsString()
  email?: string;

  @IsOptional()
  @IsString()
  currentPassword: string = '';

  @IsOptional()
  @IsString()
  password: string = '';
}

export class ShopForm extends Form {
  @IsOptional()
  @IsString()
  shopName: string = '';

  @IsOptional()
  @IsString()
  shopUrl: string = '';
}
