import '../problem-sentences';
import { declareProblems, declaredProblems, problemText, problemTitle } from './problem-words';

describe('the sentences of problems', () => {
  it('exist in Spanish and English for every code, with the same parameters', () => {
    const parameters = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();
    expect(declaredProblems().size).toBeGreaterThan(0);
    for (const [code, { es, en }] of declaredProblems()) {
      expect([code, es.length > 5, en.length > 5, es === en]).toEqual([code, true, true, false]);
      expect([code, parameters(es)]).toEqual([code, parameters(en)]);
    }
  });

  it('are filled in with parameters, and leave unknown ones visible', () => {
    expect(problemText('platform.clock-never-goes-back', 'en', { now: '10:00' })).toBe(
      'The clock cannot go back: it already shows 10:00.',
    );
    expect(problemText('platform.clock-never-goes-back', 'es')).toContain('{now}');
  });

  it('do not read parameters as placeholders again', () => {
    expect(problemText('settings.unknown-section', 'en', { name: '{name}' })).toBe(
      'There is no section "{name}".',
    );
  });

  it('fall back to the code itself, so that an answer is never empty', () => {
    expect(problemText('nobody.declared-this', 'es')).toBe('nobody.declared-this');
    expect(problemTitle(418, 'es')).toBe(problemTitle(400, 'es'));
    expect(problemTitle(599, 'en')).toBe(problemTitle(500, 'en'));
  });

  it('are declared once', () => {
    const again = () => declareProblems({ 'request.invalid': { es: 'otra', en: 'another' } });
    expect(again).toThrow('declared twice');
  });
});
