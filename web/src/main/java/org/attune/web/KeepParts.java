package org.attune.web;

import org.attune.web.erasing.EraseDesk;
import org.attune.web.erasing.KeepingDesk;
import org.attune.web.keep.ExportDesk;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// The desks where cases are taken out, and taken away, and that say how long they are kept.
@Configuration(proxyBeanMethods = false)
@Import({ExportDesk.class, EraseDesk.class, KeepingDesk.class})
class KeepParts {}
