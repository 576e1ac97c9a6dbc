import { Module } from '@nestjs/common';
import { AdviceOutcomes } from './advice-outcomes.js';
import { FigureShelf } from './figures/figure-shelf.js';
import { FiguresController } from './figures/figures.controller.js';
import { Pipeline } from './pipeline.js';
import { ReportShelf } from './report-shelf.js';
import { ReportsController } from './reports.controller.js';
import { Results } from './results.js';

/** What can be told of many cases at once. */
@Module({
  controllers: [ReportsController, FiguresController],
  providers: [AdviceOutcomes, FigureShelf, Pipeline, ReportShelf, Results],
})
export class ReportsModule {}
