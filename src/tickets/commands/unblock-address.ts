import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Audit } from '../../platform/audit';
import { NotFound } from '../../platform/errors';
import { BlockedAddresses } from '../store/blocked-addresses';

/** Errors: `tickets.address-not-blocked`. */
export class UnblockAddress extends Command<void> {
  constructor(readonly address: string) {
    super();
  }
}

@CommandHandler(UnblockAddress)
export class UnblockAddressHandler implements ICommandHandler<UnblockAddress> {
  constructor(
    private readonly blocked: BlockedAddresses,
    private readonly audit: Audit,
  ) {}

  async execute({ address }: UnblockAddress): Promise<void> {
    if (!(await this.blocked.remove(address))) throw new NotFound('tickets.address-not-blocked');
    await this.audit.write({ action: 'tickets.address-unblocked', subject: address });
  }
}
