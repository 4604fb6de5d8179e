"""Times onnxruntime for Python on the same model file and texts: embedder.py MODEL.onnx TOKENIZER.json TEXTS"""
import sys
import time

import numpy as np
import onnxruntime
from tokenizers import Tokenizer

model, tokenizer, texts = sys.argv[1:]
lines = open(texts, encoding="utf-8").read().splitlines()
pieces = Tokenizer.from_file(tokenizer)
pieces.enable_truncation(256)


def session(threads):
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    return onnxruntime.InferenceSession(model, options)


def rate(run, batch):
    pieces.enable_padding() if batch > 1 else pieces.no_padding()
    ordered = sorted(lines, key=len)
    began, worked = time.perf_counter(), time.process_time()
    for start in range(0, len(ordered), batch):
        encoded = pieces.encode_batch(ordered[start:start + batch])
        ids = np.array([each.ids for each in encoded], dtype=np.int64)
        mask = np.array([each.attention_mask for each in encoded], dtype=np.int64)
        out = run.run(None, {"input_ids": ids, "attention_mask": mask, "token_type_ids": np.zeros_like(ids)})[0]
        mean = (out * mask[:, :, None]).sum(1)
        mean /= np.linalg.norm(mean, axis=1, keepdims=True)
    wall, work = time.perf_counter() - began, time.process_time() - worked
    return len(lines) / wall, len(lines) / work


for round in range(3):
    for batch in (1, 32):
        print("batches of %d: %.0f texts a second, %.0f a CPU second" % ((batch,) + rate(session(2), batch)))
