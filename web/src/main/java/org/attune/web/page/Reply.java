package org.attune.web.page;

/// What a desk answers with: a page to look at, where to go now, or a file to keep.
public sealed interface Reply permits Page, Go, HandedFile {}
