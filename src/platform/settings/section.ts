type SectionClass<T extends object = object> = new () => T;

const declared = new Map<string, SectionClass>();
const names = new WeakMap<object, string>();

/**
 * Marks a class of settings: its fields with their initial values are the defaults, its class-validator
 * decorators the rules. An administrator changes the whole section at once, as a new version.
 */
export const SettingsSection =
  (name: string) =>
  (target: SectionClass): void => {
    if (declared.has(name)) throw new Error(`Two sections of settings are named ${name}`);
    declared.set(name, target);
    names.set(target, name);
  };

export function sectionNamed(name: string): SectionClass | undefined {
  return declared.get(name);
}

export function sectionName(section: object): string {
  const name = names.get(section);
  if (!name) throw new Error('A class of settings lacks @SettingsSection');
  return name;
}
