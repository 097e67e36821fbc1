import { Configuration, InvalidConfig, readConfig } from '../../platform/config';
import { SearchLocales } from './search-locales';

const localesFor = (names: string) =>
  new SearchLocales(new Configuration(readConfig({ TURNO_SEARCH_LOCALES: names }))).all;

describe('the languages of the search', () => {
  it('are Spanish and English, and those the configuration adds, each once', () => {
    expect(localesFor('')).toEqual(['es', 'en']);
    expect(localesFor('fr, pt es')).toEqual(['es', 'en', 'fr', 'pt']);
  });

  it('that the search has no words of are refused by name', () => {
    expect(() => localesFor('xx')).toThrow(InvalidConfig);
    expect(() => localesFor('xx')).toThrow('"xx"');
  });
});
