package org.attune.hints;

import java.io.IOException;
import java.io.InputStream;
import java.nio.LongBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import org.attune.core.transcript.hint.Embedder;

/// Vectors of 384 numbers by all-MiniLM-L6-v2 with 8-bit weights, computed by ONNX Runtime inside this process.
///
/// Each text is computed by itself: the model scales its numbers by all that is computed with them, so in company a text would get a
/// slightly different vector each time. Several texts are computed side by side in threads instead.
///
/// A vector is the mean over all pieces of the text, scaled to length 1. Texts are cut after 256 pieces, which is what the model was
/// trained with.
///
/// Source: N. Reimers and I. Gurevych, Sentence-BERT, EMNLP 2019, doi:10.18653/v1/D19-1410.
/// Check: reference file vectors.tsv, from another program on the same file.
public final class MiniLm implements Embedder {

    private static final String NAME = "all-MiniLM-L6-v2, 8 bit";
    private static final String FILE = "/all-minilm-l6-v2-q.onnx";
    private static final String TOKENIZER = "/all-minilm-l6-v2-q-tokenizer.json";
    private static final int LONGEST_TEXT = 256;

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final WordPieces pieces;
    private final String model;

    /// Loads the model; takes half a second or so.
    public MiniLm() {
        try {
            environment = OrtEnvironment.getEnvironment("attune");
            environment.setTelemetry(false);
            byte[] file = bytes(FILE);
            model = NAME + " " + fingerprint(file);
            try (OrtSession.SessionOptions options = new OrtSession.SessionOptions();
                    InputStream tokenizer = resource(TOKENIZER)) {
                options.setIntraOpNumThreads(1);
                // Fused operations round otherwise, and differently from one version of the engine to the next; with 8 bits that is
                // magnified to 0.002 of a cosine.
                options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.BASIC_OPT);
                session = environment.createSession(file, options);
                pieces = new WordPieces(Vocabulary.read(tokenizer), LONGEST_TEXT);
            }
        } catch (OrtException | IOException e) {
            throw new IllegalStateException("the language model for hints cannot be loaded on this machine", e);
        }
    }

    @Override
    public String model() {
        return model;
    }

    @Override
    public List<float[]> embed(List<String> texts) {
        return texts.parallelStream().map(this::vector).toList();
    }

    private float[] vector(String text) {
        long[] numbers = pieces.numbers(text);
        long[] shape = {1, numbers.length};
        long[] ones = new long[numbers.length];
        Arrays.fill(ones, 1);
        try (OnnxTensor ids = OnnxTensor.createTensor(environment, LongBuffer.wrap(numbers), shape);
                OnnxTensor mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
                OnnxTensor types = OnnxTensor.createTensor(environment, LongBuffer.allocate(numbers.length), shape);
                OrtSession.Result result = session
                        .run(Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
            return mean(((float[][][]) result.get(0).getValue())[0]);
        } catch (OrtException e) {
            // Without its message: it could quote what was computed.
            throw new IllegalStateException("the language model for hints stopped on a text of " + numbers.length
                    + " pieces, code " + e.getCode());
        }
    }

    private static float[] mean(float[][] ofPieces) {
        double[] sum = new double[ofPieces[0].length];
        for (float[] piece : ofPieces) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += piece[i];
            }
        }
        double square = 0;
        for (double each : sum) {
            square += each * each;
        }
        float[] mean = new float[sum.length];
        for (int i = 0; i < sum.length; i++) {
            mean[i] = (float) (sum[i] / Math.sqrt(square));
        }
        return mean;
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream file = resource(name)) {
            return file.readAllBytes();
        }
    }

    private static InputStream resource(String name) throws IOException {
        InputStream found = MiniLm.class.getResourceAsStream(name);
        if (found == null) {
            throw new IOException("the jar with the language model is missing beside the program");
        }
        return found;
    }

    private static String fingerprint(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java lacks SHA-256, which every Java has", e);
        }
    }
}
