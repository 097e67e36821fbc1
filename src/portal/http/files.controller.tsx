import { Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Customer } from '../../accounts/api';
import { CurrentCustomer, ForCustomers } from '../../accounts/audience';
import { Pages } from '../for-pages';
import { AttachedFile } from '../parts/files-field';
import { RenderPage } from '../render/render-page';
import { PageForms } from './page-forms';

/** A file that goes before its form, which is how the script tells how far it is. */
@ForCustomers()
@Pages('tickets/archivos')
export class PageFilesController {
  constructor(
    private readonly forms: PageForms,
    private readonly renderer: RenderPage,
  ) {}

  /** Answers its line of the list, or the sentence that says why there is none. */
  @Post()
  async take(
    @CurrentCustomer() customer: Customer,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { fileIds, faults } = await this.forms.receive(request, customer);
    const [file] = await this.forms.files(fileIds, customer);
    const part = file ? <AttachedFile file={file} /> : <p className="error">{faults[0]?.message}</p>;
    response.status(file ? 201 : 422).send(await this.renderer.part(part, request, response));
  }
}
