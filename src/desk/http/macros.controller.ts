import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Staff } from '../../accounts/api';
import { CurrentStaff, ForStaff } from '../../accounts/audience';
import { Commands } from '../../platform/commands';
import { Idempotent } from '../../platform/http/idempotency';
import { Problems } from '../../platform/http/problems';
import { RemoveMacro, WriteMacro } from '../../tickets/staff-api';
import { Macros } from '../queries/macros';
import { ChangeMacroRequest, MacroQuery, MacroRequest, type MacroTextRequest } from './macros.request';
import { MacroResponse, MacrosResponse } from './macros.response';

const wrong = {
  400: ['request.invalid', 'tickets.unknown-category', 'tickets.unknown-variable'],
} as const;

@ApiTags('staff')
@ForStaff()
@Controller('api/v1/staff/macros')
export class MacrosController {
  constructor(
    private readonly commands: Commands,
    private readonly queries: QueryBus,
  ) {}

  /** Texts that staff use again and again; for a ticket filled in, those of its category first. */
  @Get()
  @Problems({ 400: ['request.invalid'], 404: ['tickets.not-found'] })
  async list(@CurrentStaff() agent: Staff, @Query() wanted: MacroQuery): Promise<MacrosResponse> {
    return { items: await this.queries.execute(new Macros(agent, wanted)) };
  }

  /** Writes a macro. */
  @Post()
  @Idempotent()
  @Problems(wrong)
  async write(
    @CurrentStaff() agent: Staff,
    @Body() { title, text, categorySlug = null }: MacroRequest,
  ): Promise<MacroResponse> {
    const words = { title, text: localized(text), categorySlug };
    const { macroId } = await this.commands.execute(new WriteMacro(agent.id, null, words));
    return this.read(agent, macroId);
  }

  /** Changes a macro; answers already sent with it stay as they are. */
  @Patch(':id')
  @Problems({ ...wrong, 404: ['tickets.macro-not-found'] })
  async change(
    @CurrentStaff() agent: Staff,
    @Param('id') id: string,
    @Body() { title, text, categorySlug }: ChangeMacroRequest,
  ): Promise<MacroResponse> {
    const words = {
      ...(title !== undefined && { title }),
      ...(text !== undefined && { text: localized(text) }),
      ...(categorySlug !== undefined && { categorySlug }),
    };
    const { macroId } = await this.commands.execute(new WriteMacro(agent.id, id, words));
    return this.read(agent, macroId);
  }

  /** Removes a macro. */
  @Delete(':id')
  @HttpCode(204)
  @Problems({ 404: ['tickets.macro-not-found'] })
  async remove(@Param('id') id: string): Promise<void> {
    await this.commands.execute(new RemoveMacro(id));
  }

  private async read(agent: Staff, id: string): Promise<MacroResponse> {
    const [macro] = await this.queries.execute(new Macros(agent, { id }));
    if (!macro) throw new Error(`Macro ${id} is gone`);
    return macro;
  }
}

function localized({ es, en }: MacroTextRequest) {
  return { es, en: en ?? null };
}
