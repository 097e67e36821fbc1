import { ArrayMaxSize, IsArray, IsInt, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { SettingsSection } from '../settings/section';

/** How much may be attached (docs/operating.md). A mebibyte is 1,048,576 bytes. */
@SettingsSection('files')
export class FilesSettings {
  /** Of one file. */
  @IsInt()
  @Min(1)
  @Max(1_000)
  mebibytesPerFile = 20;

  /** With one message or note. */
  @IsInt()
  @Min(1)
  @Max(100)
  filesPerMessage = 10;

  /** Of all files of one thread together (of a ticket, for instance). */
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  mebibytesPerThread = 200;

  /** That one person may upload on one day (UTC). */
  @IsInt()
  @Min(1)
  @Max(100_000)
  filesPerPersonAndDay = 200;

  /** The same in size. */
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  mebibytesPerPersonAndDay = 1_000;

  /** Types that are refused, as they are found from the bytes (`application/x-msdownload`); by default none. */
  @IsArray()
  @ArrayMaxSize(200)
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  @Matches(/^[a-z0-9.+-]+\/[a-z0-9.+-]+$/, { each: true })
  refusedTypes: string[] = [];
}

export const mebibyte = 1_048_576;
