package org.attune.web.page;

import java.util.Map;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;

/// Turns pages into HTML, by templates that were compiled with the program.
public final class Templates {

    private static final String OURS = "org.attune.web.";

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

    /// The whole page in memory, so that a fault half way leaves no half page behind.
    public Utf8ByteOutput fill(Page page, Frame frame) {
        Utf8ByteOutput html = new Utf8ByteOutput();
        engine.render(template(page), Map.of("frame", frame, "page", page), html);
        return html;
    }

    private static String template(Page page) {
        return page.getClass().getName().substring(OURS.length()).replace('.', '/') + ".jte";
    }
}
