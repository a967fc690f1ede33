import type { APIContext, InferGetStaticPropsType } from 'astro';
import { createLocator } from '../../core/edition/route.ts';
import { LICENCE } from '../../core/publication/licence.ts';
import { publish } from '../../schema/data/published.ts';
import { routes } from '../../site.ts';
import { listDataFiles } from './_data-file.ts';

export const getStaticPaths = listDataFiles;

/** The data under their schema and their terms of use, held to the schema. */
export function GET({
  params: { name },
  props: { file },
  site,
}: APIContext<InferGetStaticPropsType<typeof getStaticPaths>>): Response {
  const head = {
    $schema: createLocator(site?.origin)(routes.data(`${name}.schema.json`)),
    license: LICENCE.url,
    rights: `${LICENCE.own}${LICENCE.texts}`,
  };
  return Response.json(publish(file.schema).parse({ ...head, ...file.build() }));
}
