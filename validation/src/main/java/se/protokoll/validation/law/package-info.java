/** What the law answers about some minutes: quorum, who may certify, and by when; all immutable. */
@NullMarked
package se.protokoll.validation.law;

import org.jspecify.annotations.NullMarked;
