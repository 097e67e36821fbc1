import { runInContext } from '../../platform/context';
import { Conflict, Invalid } from '../../platform/errors';
import { faultsOf } from './field-faults';
import '../../accounts/problem-sentences';

const labels = { name: 'Su nombre', email: 'Correo electrónico', shopName: 'Nombre de la tienda' };

function told(error: unknown, main?: string) {
  const context = { requestId: 'test-request', locale: 'es' as const };
  return runInContext({ ...context, actor: { id: null, kind: 'nobody' } }, () =>
    faultsOf(error, labels, main),
  );
}

describe('what is wrong with a form', () => {
  it('stands beside its fields, in their order, and names them', () => {
    const faults = [
      { path: 'shop.name', code: 'request.required' },
      { path: 'email', code: 'request.not-an-email' },
      { path: 'name', code: 'request.too-long' },
    ];
    expect(told(new Invalid('request.invalid', {}, faults))).toEqual([
      { field: 'name', message: '«Su nombre»: el texto es demasiado largo.' },
      { field: 'email', message: 'Escriba la dirección completa, por ejemplo ana@mitienda.example.' },
      { field: 'shopName', message: 'Falta este dato: «Nombre de la tienda».' },
    ]);
  });

  it('is told beside the field that it concerns most when it names none', () => {
    expect(told(new Conflict('accounts.email-taken'), 'email')).toEqual([
      { field: 'email', message: expect.stringContaining('Ya existe') },
    ]);
    expect(told(new Conflict('accounts.email-taken'))[0]?.field).toBe('name');
  });

  it('is no fault of whoever typed when something of ours broke', () => {
    expect(() => told(new TypeError('broken'))).toThrow('broken');
  });
});
