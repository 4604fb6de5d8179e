package org.attune.web.library;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// The desks of the library.
@Configuration(proxyBeanMethods = false)
@Import({Shelf.class, LibraryDesk.class, EssayDesk.class, FeedDesk.class})
public class LibraryParts {}
