import { IsInt, Max, Min } from 'class-validator';
import { SettingsSection } from '../platform/settings/section';

/** How the help is kept. */
@SettingsSection('knowledge')
export class KnowledgeSettings {
  /** After so many months without a review a published article is listed as one that needs it. */
  @IsInt()
  @Min(1)
  @Max(60)
  reviewAfterMonths = 6;
}
