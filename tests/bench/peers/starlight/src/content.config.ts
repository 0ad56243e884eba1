import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';

/** As the template has it. */
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
