import { startChild } from './child.ts';
import { Memory, type Order, Signed, Started } from './product-orders.ts';

/** The product in a process of its own. */
export interface Product {
  /** Where its pages are. */
  readonly url: string;
  memory(): Promise<Memory>;
  /** Lets a crowd sign, and resolves when the last signature is committed. */
  sign(crowd: Omit<Extract<Order, { do: 'sign' }>, 'do'>): Promise<Signed>;
  stop(): Promise<void>;
}

/** Starts the product with this environment. */
export async function startProduct(env: Readonly<Record<string, string>>): Promise<Product> {
  const child = startChild('product-process.ts', env);
  const { url } = await child.says(Started);
  const order = (what: Order) => what;
  return {
    url,
    memory: () => child.asks(order({ do: 'weigh' }), Memory),
    sign: (crowd) => child.asks(order({ do: 'sign', ...crowd }), Signed),
    stop: child.stop,
  };
}
