import { Controller, Get, Header, Param, StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { NotFound } from '../../platform/errors';
import { ForEveryone } from '../../platform/http/audience';
import { assets } from '../render/assets';

/** The style and the one script of the pages. */
@ApiExcludeController()
@ForEveryone()
@Controller('assets')
export class AssetsController {
  @Get(':name')
  @Header('Cache-Control', 'public, max-age=31536000, immutable')
  read(@Param('name') name: string): StreamableFile {
    const asset = Object.values(assets).find(({ address }) => address === `/assets/${name}`);
    if (!asset) throw new NotFound('request.no-such-route');
    return new StreamableFile(asset.content, { type: `${asset.type}; charset=utf-8` });
  }
}
