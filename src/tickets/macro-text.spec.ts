import { filledIn, unknownVariables } from './macro-text';

const values = {
  'customer.name': 'Ana',
  'account.name': 'Flores Ana',
  'shop.name': '',
  'shop.url': '',
  'ticket.reference': 'T-7K4M2Q',
  'ticket.subject': '{{agent.name}}',
  'agent.name': 'Marta',
};

describe('the text of a macro', () => {
  it('speaks of the ticket at hand, with or without spaces in its braces', () => {
    expect(filledIn('Hola, {{customer.name}}: {{ ticket.reference }}. {{agent.name}}', values)).toBe(
      'Hola, Ana: T-7K4M2Q. Marta',
    );
  });

  it('leaves nothing behind for what a ticket has not, and does not read what customers wrote', () => {
    expect(filledIn('[{{shop.name}}] {{ticket.subject}}', values)).toBe('[] {{agent.name}}');
  });

  it('names what stands for nothing', () => {
    expect(unknownVariables('{{customer.name}} {{customer.password}} {{}}')).toEqual([
      'customer.password',
      '',
    ]);
  });
});
