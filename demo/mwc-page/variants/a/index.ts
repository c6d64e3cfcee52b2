import { startPage } from '../../page/start';
import './styles/base.css';
import './styles/shell.css';
import './styles/cards.css';
import './styles/alarm.css';
import './styles/dialer.css';
import './styles/dialogs.css';
import { view } from './view';

void startPage(view);
