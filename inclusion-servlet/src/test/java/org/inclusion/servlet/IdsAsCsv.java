package org.inclusion.servlet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.inclusion.accompaniment.AccompanimentFormat;
import org.inclusion.accompaniment.ExportedActivity;

/** A format of a host's own: the ids alone, one a line, and a last line at the end. */
final class IdsAsCsv implements AccompanimentFormat {

    @Override
    public String name() {
        return "csv";
    }

    @Override
    public String mediaType() {
        return "text/csv;charset=UTF-8";
    }

    @Override
    public Rows begin(OutputStream out) {
        return new Rows() {
            @Override
            public void write(ExportedActivity row) throws IOException {
                out.write((row.id() + "\n").getBytes(StandardCharsets.UTF_8));
            }

            @Override
            public void end() throws IOException {
                out.write("end\n".getBytes(StandardCharsets.UTF_8));
            }
        };
    }
}
