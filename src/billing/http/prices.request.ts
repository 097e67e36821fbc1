import { Type } from 'class-transformer';
import { IsDefined, IsInt, IsNumber, IsOptional, Matches, Max, Min, ValidateNested } from 'class-validator';
import { IsInstant } from '../../platform/http/is-instant';

/** An amount of money. */
export class MoneyRequest {
  /** Integer minor units, 1 to 100,000,000. */
  @IsInt()
  @Min(1)
  @Max(100_000_000)
  amount: number;

  /** ISO 4217, upper case. */
  @Matches(/^[A-Z]{3}$/)
  currency: string;
}

/** A price from a moment on. */
export class SetPriceRequest {
  /** Tax included. */
  @IsDefined()
  @ValidateNested()
  @Type(() => MoneyRequest)
  price: MoneyRequest;

  /** The tax contained in the price, in percent, at most two decimals. */
  @IsNumber({ maxDecimalPlaces: 2 })
  @Min(0)
  @Max(100)
  taxRatePercent: number;

  /** An instant, not in the past; now when it is missing. */
  @IsOptional()
  @IsInstant()
  validFrom?: string;
}
