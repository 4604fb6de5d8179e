package org.attune.e2e.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import com.microsoft.playwright.Page;
import org.attune.e2e.pages.Reader.Opened;

/// What every page must stand, whatever is on it.
final class Sound {

    private Sound() {}

    /// In both colour schemes axe finds nothing, nothing is cut off, and everything can be hit.
    static void look(Opened opened) {
        Page page = opened.page();
        opened.look();
        assertThat((List<?>) page.evaluate("""
                [...document.querySelectorAll('main button, main a.button, main summary, main select, main .option')]
                .filter(e => e.checkVisibility() && e.getBoundingClientRect().height < 43.5).map(e => e.outerHTML)
                """)).isEmpty();
    }
}
