package org.inclusion.content;

import java.net.URI;
import org.inclusion.words.LocalizedText;

/**
 * A link of a pack to something useful at another address.
 *
 * @param id id within its pack
 * @param title its title
 * @param href an https address
 */
public record Resource(String id, LocalizedText title, URI href) {}
