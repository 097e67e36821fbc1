/** What was typed of a ticket, as far as it goes; nothing of it is checked before it is sent. */
export interface DraftContent {
  shopId?: string | null;
  categorySlug?: string;
  subject?: string;
  body?: string;
  level?: 'standard' | 'premium';
  locale?: 'es' | 'en';
  pageUrl?: string;
  facts?: Record<string, string>;
  tried?: string;
  expected?: string;
  questionId?: string;
  overrides?: string[];
  /** Files that were uploaded for it. */
  fileIds?: string[];
}
