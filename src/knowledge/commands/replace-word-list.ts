import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Audit } from '../../platform/audit';
import { Invalid } from '../../platform/errors';
import { Live } from '../../platform/live/live';
import type { WordListName } from '../domain/word-list';
import { wordsOf } from '../search/words';
import { SearchSteering } from '../store/search-steering';

/** A list as editors send it. */
export type ListedWords =
  { name: 'synonyms'; items: readonly string[][] } | { name: 'stop-words'; items: readonly string[] };

/**
 * Puts a list of synonyms or stop words in the place of the one before; `basedOn` is the version that was shown.
 * Errors: `knowledge.words-changed-meanwhile`, `knowledge.bad-synonyms`.
 */
export class ReplaceWordList extends Command<void> {
  constructor(
    readonly list: ListedWords,
    readonly basedOn: number | undefined,
  ) {
    super();
  }
}

@CommandHandler(ReplaceWordList)
export class ReplaceWordListHandler implements ICommandHandler<ReplaceWordList> {
  constructor(
    private readonly steering: SearchSteering,
    private readonly audit: Audit,
    private readonly live: Live,
  ) {}

  async execute({ list: wanted, basedOn }: ReplaceWordList): Promise<void> {
    if (wanted.name === 'synonyms') assertGroups(wanted.items);
    const list = await this.steering.list(wanted.name);
    const before = { items: list.items };
    list.replace(wanted.items, basedOn);
    await this.steering.saveList(list);
    const action = `knowledge.${wanted.name satisfies WordListName}-changed`;
    await this.audit.write({ action, subject: wanted.name, before, after: { items: list.items } });
    await this.live.announce('knowledge');
  }
}

/** Two spellings of the same word are no synonyms: the search reads them alike as it is. */
function assertGroups(groups: readonly string[][]): void {
  const code = 'knowledge.bad-synonyms';
  const faults = groups.flatMap((group, i) => {
    const different = new Set(group.map((phrase) => wordsOf(phrase).join(' ')).filter(Boolean));
    return different.size < 2 ? [{ path: `groups.${i}`, code }] : [];
  });
  if (faults.length > 0) throw new Invalid(code, {}, faults);
}
