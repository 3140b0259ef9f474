import { createMemoryStore } from '#storage/memory-store.ts';
import { documentStoreContract } from '../contracts/document-store-contract.ts';

documentStoreContract('memory', () => Promise.resolve(createMemoryStore()));
