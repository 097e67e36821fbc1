import { Body, Get, Ip, Param, Post, Query, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Request, Response } from 'express';
import type { Person } from '../../accounts/api';
import { MaybePerson } from '../../accounts/audience';
import { OwnTickets } from '../../desk/api';
import {
  AskQuestion,
  EndQuestion,
  ListCategories,
  SearchArticles,
  type SearchAnswer,
} from '../../knowledge/api';
import { askerOf } from '../../knowledge/asker';
import { Commands } from '../../platform/commands';
import { currentContext } from '../../platform/context';
import { Unavailable } from '../../platform/errors';
import { ForEveryone } from '../../platform/http/audience';
import { Pages } from '../for-pages';
import { AskPage } from '../pages/ask-page';
import { Suggestions } from '../parts/suggestions';
import { wordsIn } from '../render/facts';
import type { Page } from '../render/page';
import { RenderPage } from '../render/render-page';
import { AskForm, AskQuery, OutcomeForm } from './ask.request';

const suggestionsAtMost = 5;
const topicsAtMost = 3;

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
  async page(
    @Query() { q = '', pregunta, hecho }: AskQuery,
    @MaybePerson() person: Person | null,
  ): Promise<Page> {
    const text = q.trim();
    const found = text ? await this.search(text) : null;
    const { title } = wordsIn(currentContext().locale).ask;
    const own =
      text && person?.kind === 'customer' ? await this.queries.execute(new OwnTickets(person, text)) : [];
    const named = text ? await this.queries.execute(new ListCategories(currentContext().locale, text)) : [];
    const topics = named.slice(0, topicsAtMost);
    const questionId = pregunta ?? null;
    const body = <AskPage {...{ text, found, topics, own, questionId, solved: hecho === 'resuelto' }} />;
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
    const found = await this.searchIfReady(text);
    const query = new URLSearchParams({ q: text });
    if (!found) return response.redirect(303, `/${locale}/preguntar?${String(query)}`);
    const asked = { text, locale, asker: askerOf(person) };
    const { questionId } = await this.commands.execute(new AskQuestion(asked, found));
    query.set('pregunta', questionId);
    response.redirect(303, `/${locale}/preguntar?${String(query)}`);
  }

  /** What may answer the words typed so far, as a part of the page. Nothing is kept of it. */
  @Get('sugerencias')
  async suggestions(@Query() { q = '' }: AskQuery, @Req() request: Request, @Res() response: Response) {
    const found = await this.search(q.trim());
    const part = found.confident ? <Suggestions {...found} text={q} questionId={null} /> : <></>;
    response.send(await this.renderer.part(part, request, response));
  }

  @Post(':id/resultado')
  async end(
    @Param('id') questionId: string,
    @Body() { outcome, articleSlug, q = '' }: OutcomeForm,
    @MaybePerson() person: Person | null,
    @Ip() address: string,
    @Res() response: Response,
  ): Promise<void> {
    const { locale } = currentContext();
    const ending = { outcome, articleSlug: articleSlug ?? null };
    await this.commands.execute(new EndQuestion(questionId, ending, askerOf(person), address));
    const next = new URLSearchParams({ ...(q && { q }), pregunta: questionId });
    if (outcome === 'solved') next.set('hecho', 'resuelto');
    const page = outcome === 'solved' ? 'preguntar' : 'tickets/nuevo';
    response.redirect(303, `/${locale}/${page}?${String(next)}`);
  }

  /** `null` while the search is being made: the page that is asked for then says so, and keeps the question. */
  private async searchIfReady(text: string): Promise<SearchAnswer | null> {
    try {
      return await this.search(text);
    } catch (error) {
      if (error instanceof Unavailable) return null;
      throw error;
    }
  }

  private search(text: string) {
    return this.queries.execute(new SearchArticles(text, currentContext().locale, suggestionsAtMost));
  }
}
