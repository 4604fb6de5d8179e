package org.attune.web.minute;

import org.attune.web.page.Page;

/// A page that a client reads: in their language, and without the navigation of those who sign in.
public interface ClientPage extends Page {

    /// What it speaks.
    Voice voice();
}
