package org.attune.web.keep.files;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Where the files of an export go.
public interface Bundle extends AutoCloseable {

    /// What a file holds.
    interface Content {
        void to(Writer out) throws IOException;
    }

    /// Takes a file.
    void add(String name, Content content) throws IOException;

    @Override
    void close() throws IOException;

    /// Files in a folder that is there.
    static Bundle inFolder(Path folder) {
        return new Bundle() {
            @Override
            public void add(String name, Content content) throws IOException {
                Path file = folder.resolve(name);
                try (Writer out = Files.newBufferedWriter(file, StandardOpenOption.CREATE_NEW)) {
                    content.to(out);
                }
                try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    channel.force(true);
                }
            }

            @Override
            public void close() {
                // each file was closed by itself
            }
        };
    }

    /// Files in a zip.
    static Bundle zipped(OutputStream out) {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        return new Bundle() {
            @Override
            public void add(String name, Content content) throws IOException {
                zip.putNextEntry(new ZipEntry(name));
                Writer text = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
                content.to(text);
                text.flush();
                zip.closeEntry();
            }

            @Override
            public void close() throws IOException {
                zip.close();
            }
        };
    }
}
