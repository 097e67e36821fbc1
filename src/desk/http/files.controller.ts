import {
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Post,
  Req,
  Res,
  StreamableFile,
  applyDecorators,
} from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiResponse, ApiTags } from '@nestjs/swagger';
import { create as contentDisposition } from 'content-disposition';
import type { Request, Response } from 'express';
import type { Person } from '../../accounts/api';
import { CurrentPerson, ForIdentified, MaybePerson } from '../../accounts/audience';
import { Commands } from '../../platform/commands';
import { RemoveFile } from '../../platform/files/commands/remove-file';
import { Downloads } from '../../platform/files/downloads';
import { FileResponse } from '../../platform/files/file.response';
import type { FileForm } from '../../platform/files/keys';
import type { FileReader } from '../../platform/files/owners';
import { Uploads } from '../../platform/files/uploads';
import { ForEveryone } from '../../platform/http/audience';
import { Problems } from '../../platform/http/problems';

/** Who may read is decided for each file; to everybody else it does not exist. */
const GivesBytes = (type: string) =>
  applyDecorators(
    ApiResponse({ status: 200, content: { [type]: { schema: { type: 'string', format: 'binary' } } } }),
    Problems({
      404: ['files.not-found', 'files.no-picture'],
      409: ['files.pending', 'files.quarantined'],
      503: ['files.storage-unavailable'],
    }),
  );

/** Whoever opens a file alone finds it without scripts, forms, or the origin that it came from. */
const filePolicy = "default-src 'none'; sandbox";

@ApiTags('files')
@Controller('api/v1/files')
export class FilesController {
  constructor(
    private readonly uploads: Uploads,
    private readonly downloads: Downloads,
    private readonly commands: Commands,
  ) {}

  /** Takes one file in, to be sent with a message within a day. Its type is found from its bytes. */
  @Post()
  @ForIdentified()
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file'],
      properties: { file: { type: 'string', format: 'binary' } },
    },
  })
  @Problems({
    400: ['files.no-file', 'files.one-at-a-time', 'files.interrupted', 'files.empty', 'files.type-refused'],
    413: ['files.too-large'],
    429: ['files.day-full', 'files.too-many-at-once'],
    503: ['files.storage-unavailable'],
    507: ['platform.disk-full'],
  })
  upload(@CurrentPerson() { id, kind }: Person, @Req() request: Request): Promise<FileResponse> {
    return this.uploads.receive(request, { id, kind });
  }

  /** The file itself, to be saved; of an image in an article the image, to be shown. */
  @Get(':id')
  @ForEveryone()
  @GivesBytes('application/octet-stream')
  read(
    @MaybePerson() person: Person | null,
    @Param('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    return this.give(id, 'original', person, response);
  }

  /** An image drawn anew from its dots, small. */
  @Get(':id/thumbnail')
  @ForEveryone()
  @GivesBytes('image/webp')
  thumbnail(
    @MaybePerson() person: Person | null,
    @Param('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    return this.give(id, 'thumbnail', person, response);
  }

  /** An image drawn anew from its dots, large enough to read what is on it. */
  @Get(':id/preview')
  @ForEveryone()
  @GivesBytes('image/webp')
  preview(
    @MaybePerson() person: Person | null,
    @Param('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    return this.give(id, 'preview', person, response);
  }

  /** Removes a file before it is sent. */
  @Delete(':id')
  @ForIdentified()
  @HttpCode(204)
  @Problems({ 404: ['files.not-found'], 409: ['files.already-sent'] })
  async remove(@CurrentPerson() { id: uploaderId }: Person, @Param('id') id: string): Promise<void> {
    await this.commands.execute(new RemoveFile(id, uploaderId));
  }

  private async give(
    id: string,
    form: FileForm,
    person: Person | null,
    response: Response,
  ): Promise<StreamableFile> {
    const download = await this.downloads.open(id, form, readerOf(person));
    const { stream, size, name, type, isPicture, isPublic } = download;
    response.setHeader('Content-Security-Policy', filePolicy);
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Cache-Control', isPublic ? 'public, max-age=3600' : 'private, no-store');
    return new StreamableFile(stream, {
      type: type.startsWith('text/') ? `${type}; charset=utf-8` : type,
      length: size,
      disposition: isPicture ? 'inline' : contentDisposition(name),
    });
  }
}

function readerOf(person: Person | null): FileReader {
  if (!person) return { id: null, kind: 'nobody' };
  return { id: person.id, kind: person.kind };
}
