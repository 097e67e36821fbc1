import { Injectable } from '@nestjs/common';
import { Rows } from '../../platform/database/rows';
import type { Feedback } from '../domain/feedback';

@Injectable()
export class Feedbacks {
  constructor(private readonly rows: Rows) {}

  async add(feedback: Feedback): Promise<void> {
    await this.rows.insert(feedback);
  }
}
