import {
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  type APITextDisplayComponent,
  ComponentType,
  TextInputStyle,
} from 'discord.js';
import type { ChoiceQuestion, Form, Paragraph, Question, TextQuestion } from '../../src/index.ts';
import { encodeField, encodeForm } from './form-id.ts';
import {
  labelDescriptionMaxUnits,
  labelMaxUnits,
  messageTextMaxUnits,
  modalMaxComponents,
  modalTitleMaxUnits,
  optionMaxUnits,
  textInputMaxUnits,
} from './limits.ts';
import { writeParagraphs } from './marks.ts';
import { shorten } from './shorten.ts';

type ModalComponent = APITextDisplayComponent | APILabelComponent;

/** Radio buttons come in two to ten. */
const radioMinOptions = 2;
const radioMaxOptions = 10;

/** Whether a modal asks this form. A lone choice with nothing to agree to is asked by buttons instead. */
export function isModal(form: Form): boolean {
  const [first] = form.questions;
  if (first.kind === 'choice' && first.agreement === undefined && form.questions.length === 1) return false;
  return fitsModal(first);
}

function fitsModal(question: Question): boolean {
  if (question.kind === 'text') return true;
  return question.options.length >= radioMinOptions && question.options.length <= radioMaxOptions;
}

/** A form as a modal, under `paragraphs`. It asks as many questions, first ones first, as a modal has room for. */
export function renderModal(form: Form, paragraphs: readonly Paragraph[]): APIModalInteractionResponseCallbackData {
  const questions = form.questions.slice(0, roomFor(form.questions));
  const long = questions.flatMap((question) => longAgreement(question));
  const text = shorten(writeParagraphs([...paragraphs, ...long]), messageTextMaxUnits);
  const words: ModalComponent[] = text === '' ? [] : [{ type: ComponentType.TextDisplay, content: text }];
  return {
    custom_id: encodeForm(form),
    title: shorten(form.title, modalTitleMaxUnits),
    components: [...words, ...questions.flatMap((question) => fields(question, form))],
  };
}

function roomFor(questions: readonly Question[]): number {
  let room = modalMaxComponents - 1;
  const fitting = questions.findIndex((question) => {
    room -= question.kind === 'choice' && question.agreement !== undefined ? 2 : 1;
    return room < 0 || !fitsModal(question);
  });
  return fitting === -1 ? questions.length : fitting;
}

/** What is agreed to is read whole: above the form where the box has no room for it. */
function longAgreement(question: Question): Paragraph[] {
  const agreement = question.kind === 'choice' ? (question.agreement ?? '') : '';
  return agreement.length > optionMaxUnits ? [{ kind: 'plain', text: agreement }] : [];
}

function fields(question: Question, form: Form): APILabelComponent[] {
  if (question.kind === 'text') return [textField(question)];
  const { name, agreement } = question;
  if (agreement === undefined) return [choiceField(question, encodeField('choice', name))];
  return [choiceField(question, encodeField('agreed', name)), agreementField(name, agreement, form.submit)];
}

function textField(question: TextQuestion): APILabelComponent {
  const maxLength = Math.min(question.maxLength, textInputMaxUnits);
  const value = (question.written ?? question.suggestion?.value ?? '').slice(0, maxLength).toWellFormed();
  return {
    ...label(question.label, question.hint),
    component: {
      type: ComponentType.TextInput,
      custom_id: encodeField('text', question.name),
      style: question.isLong ? TextInputStyle.Paragraph : TextInputStyle.Short,
      required: true,
      min_length: 1,
      max_length: maxLength,
      ...(value === '' ? {} : { value }),
    },
  };
}

function choiceField(question: ChoiceQuestion, customId: string): APILabelComponent {
  return {
    ...label(question.label),
    component: {
      type: ComponentType.RadioGroup,
      custom_id: customId,
      required: true,
      options: question.options.map((option) => ({
        value: option.value,
        label: shorten(option.label, optionMaxUnits),
        ...(option.description === '' ? {} : { description: shorten(option.description, optionMaxUnits) }),
        ...(option.value === question.written ? { default: true } : {}),
      })),
    },
  };
}

/** A box that must be ticked and is never ticked beforehand. */
function agreementField(name: string, agreement: string, submit: string): APILabelComponent {
  return {
    ...label(submit),
    component: {
      type: ComponentType.CheckboxGroup,
      custom_id: encodeField('agreement', name),
      required: true,
      min_values: 1,
      max_values: 1,
      options: [{ value: 'agreed', label: shorten(agreement, optionMaxUnits) }],
    },
  };
}

function label(words: string, description = ''): Pick<APILabelComponent, 'type' | 'label' | 'description'> {
  return {
    type: ComponentType.Label,
    label: shorten(words, labelMaxUnits),
    ...(description === '' ? {} : { description: shorten(description, labelDescriptionMaxUnits) }),
  };
}
