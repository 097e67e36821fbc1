import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../platform/clock';
import { AddNote } from '../api';
import { Note } from '../domain/note';
import { Attachments } from '../store/attachments';
import { Tickets } from '../store/tickets';

@CommandHandler(AddNote)
export class AddNoteHandler implements ICommandHandler<AddNote> {
  constructor(
    private readonly tickets: Tickets,
    private readonly clock: Clock,
    private readonly attachments: Attachments,
  ) {}

  async execute({ note: { agentId, reference, body, fileIds } }: AddNote) {
    const ticket = await this.tickets.byReference(reference);
    const note = Note.write({ ticketId: ticket.id, authorId: agentId, body }, this.clock.now());
    await this.tickets.addNote(note);
    await this.attachments.toNote(note, fileIds);
    ticket.noted(note.id, agentId);
    await this.tickets.save(ticket);
    return { noteId: note.id };
  }
}
