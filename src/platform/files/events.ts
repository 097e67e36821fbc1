import { DomainEvent, EventNamed } from '../event';

/** The scanner found something in a file: nobody gets it any more. */
@EventNamed('platform.file-quarantined', 'fileId')
export class FileQuarantined extends DomainEvent<{
  fileId: string;
  ownerKind: string | null;
  ownerId: string | null;
  uploaderId?: string;
  uploaderKind?: 'customer' | 'staff';
}> {}
