/**
 * How is a service of a platform asked? With a token that we sign for, with patience that has an end, at no address of
 * anybody else.
 */
@Internal
@NullMarked
package org.inclusion.lti.service;

import org.inclusion.annotation.Internal;
import org.jspecify.annotations.NullMarked;
