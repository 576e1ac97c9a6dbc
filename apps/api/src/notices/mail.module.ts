import { Module } from '@nestjs/common';
import { MailService } from './mail.service.js';

/** Sending letters, for everybody who has one to send. */
@Module({ providers: [MailService], exports: [MailService] })
export class MailModule {}
