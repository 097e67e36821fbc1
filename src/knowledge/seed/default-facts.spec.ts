import { seedCategories } from './categories';
import { defaultFacts } from './default-facts';

const longest = (text: string) =>
  Math.max(...text.split(/[.?!]/).map((each) => each.trim().split(/\s+/).length));

it('what each category asks for is asked in both languages, in short sentences and under names of their own', () => {
  const all = seedCategories.map(({ slug }) => defaultFacts(slug));
  expect(all.filter((facts) => facts.length > 0).length).toBeGreaterThan(25);
  for (const facts of all) {
    expect(new Set(facts.map(({ field }) => field)).size).toBe(facts.length);
    for (const { field, type, hint, choices } of facts) {
      expect(field).toMatch(/^[a-z][a-z_]*$/);
      expect(hint.en).not.toBeNull();
      expect(longest(hint.es)).toBeLessThanOrEqual(20);
      expect(type === 'choice').toBe(choices !== undefined);
    }
  }
});
