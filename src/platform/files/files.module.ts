import { join } from 'node:path';
import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Configuration } from '../config';
import { Blobs } from './blobs/blobs';
import { LocalBlobs } from './blobs/local-blobs';
import { S3Blobs } from './blobs/s3-blobs';
import { Spool } from './blobs/spool';
import { AddFileHandler } from './commands/add-file';
import { NoteDrawingHandler } from './commands/note-drawing';
import { NoteScanHandler } from './commands/note-scan';
import { RemoveFileHandler } from './commands/remove-file';
import { RemoveOrphanHandler } from './commands/remove-orphan';
import { DailyUploads } from './daily-uploads';
import { Downloads } from './downloads';
import { MakeThumbnails } from './jobs/make-thumbnails';
import { RemoveBytes } from './jobs/remove-bytes';
import { RemoveOrphans } from './jobs/remove-orphans';
import { ScanFiles } from './jobs/scan-files';
import { LooseBytes } from './loose-bytes';
import { FileOwners } from './owners';
import { Clamd } from './scan/clamd';
import { NoScanner, Scanner } from './scan/scanner';
import { StoredFiles } from './stored-files';
import { UnsentFiles } from './unsent-files';
import { Uploads } from './uploads';
import './problem-sentences';

const publicClasses = [Uploads, Downloads, StoredFiles, UnsentFiles];

/** Attached files: their bytes, what is known of them, and an owner of which the platform knows nothing more. */
@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [
    ...publicClasses,
    { provide: Blobs, useFactory: blobsOf, inject: [Configuration] },
    { provide: Scanner, useFactory: scannerOf, inject: [Configuration] },
    ...[Spool, LooseBytes, DailyUploads, FileOwners],
    ...[AddFileHandler, RemoveFileHandler, RemoveOrphanHandler, NoteScanHandler, NoteDrawingHandler],
    ...[ScanFiles, MakeThumbnails, RemoveOrphans, RemoveBytes],
  ],
  exports: publicClasses,
})
export class FilesModule {}

function blobsOf({ files, dataDir }: Configuration): Blobs | Promise<Blobs> {
  return files.s3 ? S3Blobs.connect(files.s3) : new LocalBlobs(join(dataDir, 'files'));
}

function scannerOf({ files }: Configuration): Scanner {
  return files.clamd ? new Clamd(files.clamd) : new NoScanner();
}
