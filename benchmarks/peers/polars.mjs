// The polars half of the peer "numba behind polars", for a machine that has polars for Node and not for Python: asked line by line by
// polars.py beside this file, it scans, keeps the names, and writes the result, all of it by polars; numbers go to and fro as raw columns.
//
//   node polars.mjs FOLDER     then, a line each: "scan FILE ENGINE", "names", "write FILE LABEL..."
import { createRequire } from 'node:module';
import { readFileSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

const pl = createRequire(process.env.POLARS_HOME + '/')('nodejs-polars');
const folder = process.argv[2];
let rows;
let names;

function out(name, column, type) {
    const values = column.cast(type).toTypedArray();
    writeFileSync(`${folder}/${name}`, new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
}

function indexes(name) {
    const bytes = readFileSync(`${folder}/${name}`);
    return new Int32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
}

const asked = {
    scan(file, engine) {
        const kept = pl.col('rater').eq(pl.lit('client')).and(pl.col('scale').neq(pl.lit('PHQ-9')));
        rows = pl.scanCSV(file).filter(kept).select('client', 'session', 'value')
            .collectSync(engine === 'streaming' ? { engine: 'streaming' } : undefined);
        if (file.includes('bydate')) {
            rows = rows.sort(['client', 'session']);
        }
        const id = pl.col('client');
        out('first', rows.select(id.neq(id.shift(1)).fillNull(pl.lit(true)).alias('first')).getColumn('first'), pl.UInt8);
        out('session', rows.getColumn('session'), pl.Int32);
        out('value', rows.getColumn('value'), pl.Float64);
        return rows.height;
    },
    names() {
        const id = pl.col('client');
        names = rows.filter(id.neq(id.shift(1)).fillNull(pl.lit(true))).select('client');
        rows = undefined;
        return names.height;
    },
    write(file, ...labels) {
        const parts = labels.map((label) => {
            return names.select(
                pl.col('client').gather(pl.lit(pl.Series('who', indexes(`${label}.who`))).explode()),
                pl.lit(pl.Series('session', indexes(`${label}.when`))).explode().alias('session'),
            ).withColumns(pl.lit(label).alias('method'));
        });
        pl.concat(parts).writeCSV(file);
        return parts.length;
    },
};

for await (const line of createInterface({ input: process.stdin })) {
    const [what, ...words] = line.split('\t');
    console.log(asked[what](...words));
}
