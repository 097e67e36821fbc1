import { ApiProperty } from '@nestjs/swagger';

/** A report of a period. */
export class ReportResponse {
  name: string;
  from: string;
  /** The first moment that no longer belongs to it. */
  to: string;
  /** The names in a row, in the order of the columns of the CSV. */
  columns: string[];
  @ApiProperty({
    type: 'array',
    items: {
      type: 'object',
      additionalProperties: { oneOf: [{ type: 'string' }, { type: 'number' }], nullable: true },
    },
  })
  items: object[];
}
