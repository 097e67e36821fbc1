import { Body, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Request, Response } from 'express';
import type { Person } from '../../accounts/api';
import { MaybePerson } from '../../accounts/audience';
import { AskQuestion, EndQuestion, SearchArticles, type Asker } from '../../knowledge/api';
import { Commands } from '../../platform/commands';
import { currentContext } from '../../platform/context';
import { ForEveryone } from '../../platform/http/audience';
import { Pages } from '../for-pages';
import { AskPage } from '../pages/ask-page';
import { Suggestions } from '../parts/suggestions';
import { wordsIn } from '../render/facts';
import type { Page } from '../render/page';
import { RenderPage } from '../render/render-page';
import { AskForm, AskQuery, OutcomeForm } from './ask.request';

const suggestionsAtMost = 5;

/** Asking before writing: what may answer, whether it did, and the way on. */
@ForEveryone()
@Pages('preguntar')
export class AskController {
  constructor(
    private readonly queries: QueryBus,
    private readonly commands: Commands,
    private readonly renderer: RenderPage,
  ) {}

  @Get()
  async page(@Query() { q = '', pregunta, hecho }: AskQuery): Promise<Page> {
    const text = q.trim();
    const found = text ? await this.search(text) : null;
    const { title } = wordsIn(currentContext().locale).ask;
    const questionId = pregunta ?? null;
    const body = <AskPage {...{ text, found, questionId, solved: hecho === 'resuelto' }} />;
    return { title: text ? wordsIn(currentContext().locale).ask.resultsFor(text) : title, body };
  }

  /** Keeps the question; what is shown for it has an address of its own, so that going back asks nothing twice. */
  @Post()
  async ask(
    @Body() { q }: AskForm,
    @MaybePerson() person: Person | null,
    @Res() response: Response,
  ): Promise<void> {
    const { locale } = currentContext();
    const text = q.trim();
    if (!text) return response.redirect(303, `/${locale}/preguntar`);
    const found = await this.search(text);
    const asked = { text, locale, asker: askerOf(person) };
    const { questionId } = await this.commands.execute(new AskQuestion(asked, found));
    response.redirect(
      303,
      `/${locale}/preguntar?${String(new URLSearchParams({ q: text, pregunta: questionId }))}`,
    );
  }

  /** What may answer the words typed so far, as a part of the page. Nothing is kept of it. */
  @Get('sugerencias')
  async suggestions(@Query() { q = '' }: AskQuery, @Req() request: Request, @Res() response: Response) {
    const found = await this.search(q.trim());
    const part = found.confident ? <Suggestions {...found} questionId={null} /> : <></>;
    response.send(await this.renderer.part(part, request, response));
  }

  @Post(':id/resultado')
  async end(
    @Param('id') questionId: string,
    @Body() { outcome, articleSlug, q = '' }: OutcomeForm,
    @MaybePerson() person: Person | null,
    @Res() response: Response,
  ): Promise<void> {
    const { locale } = currentContext();
    const ending = { outcome, articleSlug: articleSlug ?? null };
    await this.commands.execute(new EndQuestion(questionId, ending, askerOf(person)));
    const next = new URLSearchParams({ ...(q && { q }), pregunta: questionId });
    if (outcome === 'solved') next.set('hecho', 'resuelto');
    const page = outcome === 'solved' ? 'preguntar' : 'tickets/nuevo';
    response.redirect(303, `/${locale}/${page}?${String(next)}`);
  }

  private search(text: string) {
    return this.queries.execute(new SearchArticles(text, currentContext().locale, suggestionsAtMost));
  }
}

function askerOf(person: Person | null): Asker | null {
  return person && { personId: person.id, accountId: person.kind === 'customer' ? person.accountId : null };
}
