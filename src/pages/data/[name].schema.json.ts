import type { APIContext, InferGetStaticPropsType } from 'astro';
import { z } from 'astro/zod';
import { createLocator } from '../../core/edition/route.ts';
import { explainFields, publish } from '../../schema/data/published.ts';
import { routes } from '../../site.ts';
import { listDataFiles } from './_data-file.ts';

export const getStaticPaths = listDataFiles;

/** JSON Schema of the data. */
export function GET({
  params: { name },
  props: { file },
  site,
}: APIContext<InferGetStaticPropsType<typeof getStaticPaths>>): Response {
  const { $schema, ...rest } = explainFields(z.toJSONSchema(publish(file.schema)));
  const schema = {
    $schema,
    $id: createLocator(site?.origin)(routes.data(`${name}.schema.json`)),
    title: `${name}.json`,
    description: file.description,
    ...rest,
  };
  return new Response(`${JSON.stringify(schema, null, 2)}\n`, {
    headers: { 'Content-Type': 'application/schema+json' },
  });
}
