package org.attune.web.page;

/// What a desk answers with: a page to look at, or where to go now.
public sealed interface Reply permits Page, Go {}
