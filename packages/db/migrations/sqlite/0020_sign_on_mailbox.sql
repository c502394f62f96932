ALTER TABLE `sign_on` ADD `mailbox` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX `sign_on_mailbox` ON `sign_on` (`mailbox`,`created_at`);