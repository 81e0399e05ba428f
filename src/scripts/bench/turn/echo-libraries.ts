import { DatabaseSync } from 'node:sqlite';
import { Hono } from 'hono';
import { serve } from '@hono/node-server';
import { Kysely, SqliteAdapter } from 'kysely';
import { pino } from 'pino';
import { z } from 'zod';

// The echo that also loads the libraries our service stands on, and uses none of them: what they alone take of a start.
const { length } = [DatabaseSync, Hono, serve, Kysely, SqliteAdapter, pino, z];
if (length > 0) await import('./echo-polling.ts');
